# Outside of a project there are the remotes of user and machine.
deviation remote-config 8 9
run dvc remote list
run dvc remote add x /ext/x
run dvc remote add --global -d x /ext/x
run dvc remote list
run dvc remote default
run dvc remote default --global
run dvc remote remove x
run dvc remote remove --global x
run dvc remote list --local
run dvc remote list --global
