# A remote that goes takes along what names it as the default, at its level and those that shadow it.
project
run dvc remote add -d a /ext/a
run dvc remote add b /ext/b
run dvc remote default --local a
run dvc config --global core.remote a
run dvc remote remove nosuch
run dvc remote remove A
run dvc remote default
run dvc remote default --global
run dvc remote list
run dvc config --local -l
run dvc remote add --local b /ext/mine
run dvc remote remove --local b
run dvc remote remove --local b
run dvc remote add --global g /ext/g
run dvc remote remove g
run dvc config --local core.remote g
run dvc remote remove --global g
run dvc config --local -l
run dvc remote remove b
