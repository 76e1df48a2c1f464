# A relative path is taken from the current directory and kept relative to that of the file.
project
mkdir -p sub/deeper
run dvc remote add here store
run dvc remote add above ../store
run dvc remote add --local mine ../ext/mine
run dvc remote add home '~/store'
run dvc remote add --global user store
cd sub/deeper
run dvc remote add below store
run dvc remote add over remote://here/below
run dvc remote modify below url ../other
run dvc remote list
cd ../..
sh_run 'cat "$XDG_CONFIG_HOME/dvc/config"'
run dvc remote list
