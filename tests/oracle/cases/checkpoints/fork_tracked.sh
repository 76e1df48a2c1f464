# So does any file of Git's, needed or not.
project
checkpoint_pipeline
commit pipeline
echo notes >notes
commit notes
run dvc exp run -n first
echo more >>notes
run dvc exp run -n second
