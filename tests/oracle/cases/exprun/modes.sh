# Exec bits and symbolic links are in the experiment as they are in the workspace.
deviation exec-refs
deviation index-kept
project
small_pipeline
echo 1 >script
echo 1 >was-executable
chmod +x was-executable
ln -s data.txt link
commit pipeline
chmod +x script
chmod -x was-executable
ln -sf train.sh link
ln -s nowhere dangling
git add dangling
run dvc exp run -n e1 -S lr=0.5
