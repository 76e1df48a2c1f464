# A project inside of the project.
listed_project
mkdir -p nest/d
(cd nest && dvc init -q --subdir && echo 1 >in && echo 2 >d/e && dvc add -q in d && rm -r d)
run dvc ls .
run dvc ls . -R
run dvc ls . nest
run dvc ls . nest -R
run dvc ls . nest/d
run dvc ls nest
run dvc ls nest d
