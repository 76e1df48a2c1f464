# The level of the machine: below that of the user.
project
run dvc config --system core.checksum_jobs 2
run dvc config core.checksum_jobs
run dvc config --system core.checksum_jobs
run dvc config --system --list
run dvc config --list --show-origin
run dvc config --global core.checksum_jobs 3
run dvc config core.checksum_jobs
run dvc config --list
run dvc config --system core.nosuch 1
run dvc config --system --unset core.nosuch
run dvc config --system --unset core.checksum_jobs
run dvc config --system core.checksum_jobs
run dvc config --system cache.dir store
run dvc cache dir
run dvc --cd .. config --system core.remote x
run dvc --cd .. config --system --list
sh_run 'cat "$DVC_SYSTEM_CONFIG_DIR/config"'
