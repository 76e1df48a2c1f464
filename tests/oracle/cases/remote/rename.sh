# The default follows a remote that gets another name.
project
run dvc remote add -d a /ext/a
run dvc remote modify a jobs 2
run dvc remote add b /ext/b
run dvc remote default --local a
run dvc remote rename a b
run dvc remote rename nosuch c
run dvc remote rename A c
run dvc remote list
run dvc remote default
run dvc remote default --project
run dvc remote rename c newer-name
run dvc remote list
run dvc remote rename --local b x
run dvc remote rename b b
