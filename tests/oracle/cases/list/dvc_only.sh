# Only what is tracked.
listed_project
run dvc ls . --dvc-only
run dvc ls . --dvc-only -R
run dvc ls --dvc-only . code
run dvc ls --dvc-only . code/out
run dvc ls --dvc-only . code/deep
run -j dvc ls --dvc-only --json .
run dvc ls --dvc-only --size --show-hash .
