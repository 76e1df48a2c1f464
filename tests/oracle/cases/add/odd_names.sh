# Names with a colon, of 240 letters, beginning with a dash, named like an option or a stage; too long ones.
project
mkdir 'd:e'
echo 1 >a:b
echo 2 >'d:e/x'
long=$(printf '%0240d' 0)
echo 3 >"$long"
echo 4 >-dash
echo 5 >dvc.yaml.txt
echo 6 >x.dvc.txt
run dvc add a:b 'd:e'
run dvc add "$long"
run dvc add -- -dash
run dvc add ./-dash
run dvc add dvc.yaml.txt x.dvc.txt
run dvc status
rm a:b "$long" ./-dash
run dvc checkout -q
sh_run "ls | wc -l"
run dvc checkout a:b
run dvc commit 'd:e/x'
run dvc remove a:b.dvc
longer=$(printf '%0253d' 0)
echo 7 >"$longer"
run dvc add "$longer"
run dvc status
