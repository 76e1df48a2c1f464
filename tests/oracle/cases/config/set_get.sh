# Set, read, list and unset at the repository's level.
project
run dvc config core.autostage true
run dvc config core.autostage
run dvc config cache.type hardlink,symlink
run dvc config --list
run dvc config --list --show-origin
run dvc config core.remote
run dvc config --unset core.autostage
run dvc config core.autostage
snapshot
run dvc config -u core.autostage
run dvc config -u cache.type
