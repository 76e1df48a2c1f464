# A stage that somebody else runs: its files are busy until it has ended.
project
file dvc.yaml <<-'TXT'
	stages:
	  slow:
	    cmd: touch started && while [ ! -e go ]; do sleep 0.05; done && echo done >out
	    outs: [out]
TXT
commit pipeline
dvc repro -q &
eventually test -e started
run dvc --no-wait repro <<'END'
ERROR: unrecognized arguments: --no-wait
usage: dvc repro [-h] [-q | -v] [-f] [-i] [-s] [-p] [-P] [-R] [--downstream]
                 [--force-downstream] [--pull] [--allow-missing] [--dry] [-k]
                 [--ignore-errors] [--glob] [--no-commit] [--no-run-cache]
                 [targets ...]

Reproduce complete or partial pipelines by executing their stages.
Documentation: <https://man.dvc.org/repro>

positional arguments:
  targets              Stages to reproduce. 'dvc.yaml' by default. The targets
                       can be path to a dvc.yaml file or `.dvc` file, or a
                       stage name from dvc.yaml file from current working
                       directory. To run a stage from dvc.yaml from other
                       directories, the target must be a path followed by
                       colon `:` and then the stage name name.

options:
  -h, --help           show this help message and exit
  -q, --quiet          Be quiet.
  -v, --verbose        Be verbose.
  -f, --force          Reproduce even if dependencies were not changed.
  -i, --interactive    Ask for confirmation before reproducing each stage.
  -s, --single-item    Reproduce only single data item without recursive
                       dependencies check.
  -p, --pipeline       Reproduce the whole pipeline that the specified targets
                       belong to.
  -P, --all-pipelines  Reproduce all pipelines in the repo.
  -R, --recursive      Reproduce all stages in the specified directory.
  --downstream         Start from the specified stages when reproducing
                       pipelines.
  --force-downstream   Reproduce all descendants of a changed stage even if
                       their direct dependencies didn't change.
  --pull               Try automatically pulling missing data.
  --allow-missing      Skip stages with missing data but no other changes.
  --dry                Only print the commands that would be executed without
                       actually executing.
  -k, --keep-going     Continue executing, skipping stages having dependencies
                       on the failed stages
  --ignore-errors      Ignore errors from stages.
  --glob               Allows targets containing shell-style wildcards.
  --no-commit          Don't put files/directories into cache.
  --no-run-cache       Execute stage commands even if they have already been
                       run with the same command/dependencies/outputs/etc
                       before.
[exit 254]
END
run dvc status <<'END'
ERROR: '/repo/out' is busy, it is being blocked by:
  (PID 31790): /bin/dvc repro -q

If there are no processes with such PIDs, you can manually remove '/repo/.dvc/tmp/rwlock' and try again.
[exit 1]
END
touch go
wait
run dvc status <<'END'
Data and pipelines are up to date.
END
