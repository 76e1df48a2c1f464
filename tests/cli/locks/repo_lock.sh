# The project's lock is held by somebody: we wait and say for whom; with --no-wait it is an error.
project
echo 1 >data
exec 9>.dvc/tmp/lock
flock 9
# Linux has no process of that number.
printf ' 4194305\n' >.dvc/tmp/lock
run dvc --no-wait add data <<'END'
ERROR: Unable to acquire lock. Most likely another DVC process is running or was terminated abruptly. Check the page <https://dvc.org/doc/user-guide/troubleshooting#lock-issue> for other possible reasons and to learn how to resolve this.
[exit 1]
END
run dvc --no-wait freeze x.dvc y.dvc <<'END'
ERROR: failed to freeze 'x.dvc' - Unable to acquire lock. Most likely another DVC process is running or was terminated abruptly. Check the page <https://dvc.org/doc/user-guide/troubleshooting#lock-issue> for other possible reasons and to learn how to resolve this.
ERROR: failed to freeze 'y.dvc' - Unable to acquire lock. Most likely another DVC process is running or was terminated abruptly. Check the page <https://dvc.org/doc/user-guide/troubleshooting#lock-issue> for other possible reasons and to learn how to resolve this.
[exit 1]
END
run dvc --no-wait commit x.dvc y.dvc <<'END'
ERROR: failed to commit x.dvc - Unable to acquire lock. Most likely another DVC process is running or was terminated abruptly. Check the page <https://dvc.org/doc/user-guide/troubleshooting#lock-issue> for other possible reasons and to learn how to resolve this.
[exit 1]
END
(sleep 2; exec 9>&-) &
exec 9>&-
run dvc add data <<'END'
WARNING: waiting for process 4194305, which holds the lock of this project

To track the changes with git, run:

	git add .gitignore data.dvc

To enable auto staging, run:

	dvc config core.autostage true
END
