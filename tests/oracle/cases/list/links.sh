# Symbolic links.
listed_project
ln -s code ldir
ln -s nowhere dangling
ln -s big lfile
run dvc ls .
run dvc ls . -R
run dvc ls . ldir
run -j dvc ls --json . lfile
commit two
run dvc ls -R --rev HEAD .
run -j dvc ls --json --rev HEAD --dvc-only .
run dvc ls --rev HEAD --size .
