# Each level has remotes of its own; listed are those of all.
project
run dvc remote add --system machine /ext/machine
run dvc remote add --global user /ext/user
run dvc remote add --project repo /ext/repo
run dvc remote add --local copy /ext/copy
run dvc remote default repo
run dvc remote list
run dvc remote list --system
run dvc remote list --global
run dvc remote list --project
run dvc remote list --local
run dvc remote default --local user
run dvc remote default
run dvc remote default --project
run dvc remote list
sh_run 'cat "$XDG_CONFIG_HOME/dvc/config" "$DVC_SYSTEM_CONFIG_DIR/config"'
