# --to-remote: data goes to a remote, here only its .dvc file stays.
deviation upload-leftovers
project
mkdir "$HOME/big"
echo 1 >"$HOME/big/a"
echo 2 >"$HOME/big/b"
echo one >"$HOME/one.txt"
run dvc add --to-remote "$HOME/one.txt"
run -q dvc remote add -d store ../ext/store
run -q dvc remote add other ../ext/other
run dvc add --to-remote "$HOME/one.txt"
run dvc add --to-remote "$HOME/big" --remote-jobs 2
snapshot
run dvc add --to-remote -r other -o mine "$HOME/one.txt"
run dvc add --to-remote -r nosuch -o m "$HOME/one.txt"
run dvc add --to-remote "$HOME/nosuch"
snapshot
run dvc status
run dvc pull
