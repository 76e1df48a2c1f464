# Sizes and hashes.
listed_project
run dvc ls . data -R --size
run dvc ls . data -R --show-hash
run dvc ls . code -R --size --show-hash
run dvc ls --size --show-hash --rev HEAD .
run dvc ls --size --show-hash --rev HEAD -T .
run dvc ls -q .
run dvc ls -q . data -R --size
run dvc ls -q --json . data
