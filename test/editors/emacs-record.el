;;; What is noted of a run in Emacs, and left in result.json.  -*- lexical-binding: t -*-

(require 'json)
(require 'cl-lib)

(defvar result nil)

(defun finish ()
  (with-temp-file "result.json" (insert (json-encode (nreverse result))))
  (kill-emacs 0))

(defun note (name value) (push (cons name value) result))

(defun wait-for (what condition)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (note "waitedInVainFor" what)
        (finish))
      (accept-process-output nil 0.05))))
