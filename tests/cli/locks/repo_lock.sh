# The project's lock is held by somebody: we wait and say for whom; with --no-wait it is an error.
project
echo 1 >data
exec 9>.dvc/tmp/lock
flock 9
printf ' 4711\n' >.dvc/tmp/lock
run dvc --no-wait add data <<'END'
ERROR: unrecognized arguments: --no-wait
usage: dvc add [-h] [-q | -v] [--no-commit] [--glob] [-o <path>] [--to-remote]
               [-r <name>] [--remote-jobs <number>] [-f] [--no-relink]
               targets [targets ...]

Track data files or directories with DVC.
Documentation: <https://man.dvc.org/add>

positional arguments:
  targets               Input files/directories to add.

options:
  -h, --help            show this help message and exit
  -q, --quiet           Be quiet.
  -v, --verbose         Be verbose.
  --no-commit           Don't put files/directories into cache.
  --glob                Allows targets containing shell-style wildcards.
  -o <path>, --out <path>
                        Destination path to put files to.
  --to-remote           Download it directly to the remote
  -r <name>, --remote <name>
                        Remote storage to download to
  --remote-jobs <number>
                        Only used along with '--to-remote'. Number of jobs to
                        run simultaneously when pushing data to remote.The
                        default value is 4 * cpu_count().
  -f, --force           Override local file or folder if exists.
  --no-relink           Don't recreate links from cache to workspace.
[exit 254]
END
(sleep 2; exec 9>&-) &
exec 9>&-
run dvc add data <<'END'

To track the changes with git, run:

	git add data.dvc .gitignore

To enable auto staging, run:

	dvc config core.autostage true
END
