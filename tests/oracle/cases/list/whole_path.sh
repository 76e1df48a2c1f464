# A path that is given in full, inside the project and not.
listed_project
run dvc ls . "$PWD/data"
run dvc ls . "$PWD/data/sub" -R
run dvc ls . "$PWD"
run dvc ls . /data
