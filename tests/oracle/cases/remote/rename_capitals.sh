# A new name is written as typed and read in lower case.
project
deviation remote-config 3
run dvc remote add -d a /ext/a
run dvc remote rename a C
run dvc remote list
run dvc remote default
run dvc remote modify c jobs 4
