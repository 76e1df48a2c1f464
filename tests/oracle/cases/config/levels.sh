# Later levels shadow earlier ones: global, project, local.
project
run dvc config --global core.checksum_jobs 2
run dvc config core.checksum_jobs 3
run dvc config core.checksum_jobs
run dvc config --local core.checksum_jobs 4
run dvc config core.checksum_jobs
run dvc config --project core.checksum_jobs
run dvc config --global core.checksum_jobs
run dvc config --list
run dvc config --list --show-origin
run dvc config --list --local
run dvc config --unset --local core.checksum_jobs
run dvc config core.checksum_jobs
sh_run 'cat "$XDG_CONFIG_HOME/dvc/config"'
