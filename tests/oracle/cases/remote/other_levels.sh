# Remotes of the levels of machine, user and project: changed, renamed, removed, made the default there.
project
deviation remote-config
run dvc remote add --system m /ext/m
run dvc remote add --global u /ext/u
run dvc remote add --project p /ext/p
run dvc remote modify --system m jobs 2
run dvc remote modify --global u jobs 3
run dvc remote modify --project p jobs 4
run dvc remote modify --system u jobs 5
run dvc remote modify --project nosuch jobs 5
run dvc remote modify --global u --unset jobs
run dvc remote modify -q --project p jobs 6
run dvc remote default --system m
run dvc remote default --system
run dvc remote default --global u
run dvc remote default --project p
run dvc remote default
run dvc remote default -q
run dvc remote default --unset --system
run dvc remote default --system
run dvc remote rename --system m m2
run dvc remote rename --global u u2
run dvc remote rename --project p p2
run dvc remote rename --project m2 m3
run dvc remote rename -q --project p2 p3
run dvc remote list
sh_run 'cat "$XDG_CONFIG_HOME/dvc/config" "$DVC_SYSTEM_CONFIG_DIR/config"'
run dvc remote remove --project m2
run dvc remote remove --system m2
run dvc remote remove --global u2
run dvc remote remove -q --project p3
run dvc remote list
sh_run 'cat "$XDG_CONFIG_HOME/dvc/config" "$DVC_SYSTEM_CONFIG_DIR/config"'
