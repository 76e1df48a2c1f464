# As a tree.
listed_project
run dvc ls . -T
run dvc ls . code -T
run dvc ls . -T -L 1
run dvc ls -T -L 2 . code
run dvc ls -T -L 0 . code
run dvc ls . data/a -T
run dvc ls . -T --dvc-only
run dvc ls . -T --json
