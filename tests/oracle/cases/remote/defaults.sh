# The default remote: told, set, unset.
project
run dvc remote default
run dvc remote default nosuch
run dvc remote add a /ext/a
run dvc remote add b /ext/b
run dvc remote default
run dvc remote default A
run dvc remote default
run dvc remote list
run dvc remote default --local b
run dvc remote default
run dvc remote default -u --local
run dvc remote default
run dvc remote default --unset
run dvc remote default --unset
run dvc remote default
run dvc remote default --global
run dvc remote add --local mine /ext/mine
run dvc remote default mine
run dvc remote default --local mine
