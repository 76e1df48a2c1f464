# Everything below, and no deeper than so far.
listed_project
run dvc ls . -R
run dvc ls . code -R
run dvc ls -R . data
run dvc ls -R . data/a
run dvc ls . -R -L 1
run dvc ls . -R -L 2
run dvc ls . -R -L 9
run dvc ls . -R -L 0
run dvc ls -R -L 0 . data
run dvc ls . -L 1
run dvc ls . -R -L -1
