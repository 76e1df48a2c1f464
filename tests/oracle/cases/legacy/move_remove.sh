# Moved, and untracked.
project
old_data
dvc checkout -q
run dvc move f g
run dvc remove d.dvc
run dvc status
