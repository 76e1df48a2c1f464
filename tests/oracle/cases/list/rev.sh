# A revision.
listed_project
echo new >new
echo more >>data/a
dvc add -q data
git rm -q --cached code/x.py
commit two
git branch side HEAD~1
echo untracked >untracked
run dvc ls . --rev HEAD~1
run dvc ls --rev side . code
run dvc ls -R --rev HEAD .
run -j dvc ls --json --rev HEAD --dvc-only .
run dvc ls --rev HEAD . nothing
run dvc ls --rev HEAD . /nothing/x
run dvc ls --rev nope .
run -j dvc ls --json -R --rev side . data
run dvc ls --rev '' .
cd code
run dvc ls --rev HEAD ..
run dvc ls --rev HEAD .. x.py
run dvc ls --rev HEAD .. code/run.sh
