# A Git repository without a commit has no baseline.
deviation error-words 2
git init -q .
run -q dvc init
small_pipeline
run dvc exp run -n e1
