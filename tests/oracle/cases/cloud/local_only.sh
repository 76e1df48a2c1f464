# Options that say nothing about the workspace.
project
run dvc status -a
run dvc status -T -j 3
run dvc status -a -T -A -j 3
run dvc status --all-commits
run -h dvc status -c -j x
