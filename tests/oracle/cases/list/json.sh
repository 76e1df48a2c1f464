# As JSON.
listed_project
run -j dvc ls . code/x.py --json
run -j dvc ls . data -R --json
run -j dvc ls . code -R --json
run -j dvc ls --json --rev HEAD .
run -j dvc ls --json --rev HEAD . code
run -j dvc ls --json --rev HEAD . code/deep/d
rm -r data big
run -j dvc ls --json . data
run -j dvc ls --json . data/sub
run -j dvc ls --json . big
