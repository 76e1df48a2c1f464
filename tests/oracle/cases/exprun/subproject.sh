# A DVC project in a subdirectory of the Git repository.
deviation exec-refs
git init -q .
commit empty
mkdir proj
cd proj
run -q dvc init --subdir
small_pipeline
commit pipeline
run dvc exp run -n e1 -S lr=0.5
run dvc exp show --csv
cd ..
