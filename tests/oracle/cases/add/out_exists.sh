# --out and what stands there already.
deviation upload-leftovers
project
echo one >"$HOME/one.txt"
echo two >"$HOME/two.txt"
mkdir d d/one.txt
echo old >old
run dvc add -o old "$HOME/one.txt"
run dvc add -o d "$HOME/one.txt"
run dvc add -f -o old "$HOME/one.txt"
snapshot
run dvc add -o old "$HOME/two.txt"
run dvc add --force -o old "$HOME/two.txt"
run dvc add -f -o d "$HOME/one.txt"
snapshot
run dvc add -o new "$HOME/nosuch"
run dvc add -o new.dvc "$HOME/one.txt"
run dvc add -o ../new "$HOME/one.txt"
