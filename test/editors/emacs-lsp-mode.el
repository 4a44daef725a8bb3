;;; Does in Emacs, by lsp-mode, what a person does, and leaves what came of it in result.json.  -*- lexical-binding: t -*-

(load-file "record.el")

;; What it has to complain of.
(defvar warnings nil)
(advice-add 'lsp-warn :before
            (lambda (format &rest args) (push (apply #'format-message format args) warnings)))

(setq coding-system-for-read 'utf-8 coding-system-for-write 'utf-8)
(require 'lsp-mode)
(require 'markdown-mode)
;; What it would ask a person.
(setq lsp-auto-guess-root t lsp-enable-file-watchers nil lsp-restart 'ignore
      lsp-session-file (expand-file-name ".lsp-session")
      lsp-enable-snippet nil lsp-auto-configure nil)
(load (expand-file-name "set-up.el") nil t)

(defun found ()
  (gethash (buffer-file-name) (lsp-diagnostics t)))

(let ((buffer (find-file-noselect "article.md")))
  (switch-to-buffer buffer)
  (note "mode" (symbol-name major-mode))
  (lsp)
  (wait-for "diagnostics" (lambda () (> (length (found)) 1)))
  (note "found" (vconcat (mapcar (lambda (one) (gethash "message" one (plist-get one :message)))
                                 (cl-remove-if-not #'hash-table-p (found)))))
  (search-forward "库伯")
  (let ((action (seq-first (lsp-code-actions-at-point))))
    (lsp-execute-code-action action))
  (note "fixed" (buffer-string))
  (note "warnings" (vconcat warnings)))

(finish)
