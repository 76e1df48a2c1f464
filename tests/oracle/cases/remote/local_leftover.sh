# An option of another level stays behind when its remote goes or changes its name; then every command fails.
project
deviation remote-config 4
run dvc remote add -d a /ext/a
run dvc remote modify --local a jobs 2
run dvc remote rename a b
run dvc remote list
run dvc status
run dvc remote remove --local a
run dvc remote add --force a /ext/a
run dvc remote remove a
run dvc remote list
run dvc root
