# An output that no lock entry knows lies in the workspace when the experiment starts.
deviation exec-refs
deviation saved-outputs
project
small_pipeline
commit pipeline
echo mine >model.txt
run dvc exp run -n e1
