# A target that nobody knows, a dependency that is not there.
deviation failed-run
project
small_pipeline
commit pipeline
run dvc exp run -n e1 nosuch
rm data.txt
run dvc exp run -n e1
