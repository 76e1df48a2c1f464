# --out: a copy of what is elsewhere becomes tracked data here.
deviation upload-leftovers
project
mkdir "$HOME/outside" data data/sub
echo 1 >"$HOME/outside/a"
echo 2 >"$HOME/outside/b"
echo one >"$HOME/one.txt"
run dvc add --out data "$HOME/one.txt"
run dvc add -o other.txt "$HOME/one.txt"
snapshot
run dvc add -o data/sub "$HOME/outside"
run dvc add -o whole "$HOME/outside"
run dvc status
snapshot
echo inside >inside.txt
run dvc add -o copy.txt inside.txt
run dvc add -o deep/er/copy.txt inside.txt
