# --cd to nowhere is a failure of no command in particular.
project
run dvc --cd /nonexistent status <<'END'
ERROR: unexpected error - [Errno 2] No such file or directory: '/nonexistent'

Having any troubles? Hit us up at https://dvc.org/support, we are always happy to help!
[exit 255]
END
