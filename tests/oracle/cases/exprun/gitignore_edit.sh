# An edited .gitignore and the entries that outputs add to it.
deviation exec-refs
project
small_pipeline
echo '*.log' >.gitignore
commit pipeline
printf '*.log\n*.tmp' >.gitignore
run dvc exp run -n e1 -S lr=0.5
