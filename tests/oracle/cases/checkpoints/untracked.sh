# A file that Git does not know changes nothing.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n first
echo more >strange
run dvc exp run
