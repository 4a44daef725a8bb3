;;; Does what a person does in Emacs, and leaves what came of it in result.json.  -*- lexical-binding: t -*-

(require 'flymake)

(load-file "record.el")

(defun found ()
  (vconcat
   (mapcar (lambda (one)
             (vector (flymake-diagnostic-beg one) (flymake-diagnostic-end one)
                     (flymake-diagnostic-text one)))
           (sort (flymake-diagnostics)
                 (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))

(setq coding-system-for-read 'utf-8 coding-system-for-write 'utf-8)
;; As if a key had been pressed: for a mouse, menus would pop up.
(setq last-nonmenu-event ?f)
(setq eglot-sync-connect 30 eglot-autoshutdown nil)
(load (expand-file-name "set-up.el") nil t)

(let ((file (find-file-noselect "article.md")))
  (switch-to-buffer file)
  (note "mode" (symbol-name major-mode))
  ;; What `eglot-ensure' waits to do until there is somebody at the keyboard.
  (unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
  (wait-for "diagnostics" (lambda () (> (length (flymake-diagnostics)) 1)))
  (note "found" (found))

  ;; Of a menu the first is chosen.
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _) (caar choices))))
    (goto-char (aref (aref (found) 0) 0))
    (let ((before (buffer-string)))
      (eglot-code-actions (point) (point) "quickfix" t)
      (wait-for "the quick fix" (lambda () (not (equal before (buffer-string)))))))
  (note "fixed" (buffer-string))

  (goto-char (point-min))
  (insert "😀é用铁锈编写。\n\n")
  (run-hooks 'post-command-hook)
  (eglot--signal-textDocument/didChange)
  (wait-for "diagnostics of what was written"
            (lambda () (seq-find (lambda (one) (< (aref one 1) 8)) (found))))
  (note "written" (found))

  (let ((eglot-confirm-server-initiated-edits nil))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _) (caar choices))))
      (eglot-code-actions (point-min) (point-max) "source.fixAll.zhengming" t)))
  (note "allFixed" (buffer-string)))

(finish)
