# The directory and what is tracked in it.
listed_project
echo u >untracked
run dvc ls .
run dvc list .
run dvc ls . code
run dvc ls . data
run dvc ls . data/sub
run dvc ls . data/a
run dvc ls . code/x.py
run dvc ls . code/
run dvc ls . code/..
run dvc ls . ..
run dvc ls . /code
run dvc ls . nothing
run dvc ls . data/nothing
