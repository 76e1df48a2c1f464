# A revision that cannot be read stops it; --skip-failed goes on without it.
project
deviation error-words
echo 1 >a
dvc add -q a
commit one
cp a.dvc kept
echo 'outs: [' >a.dvc
commit broken
git tag broken
cp kept a.dvc
echo 2 >a
dvc add -q a
commit two
echo 3 >a
dvc add -q a
commit three
run dvc gc -A -f
run dvc gc --rev broken -f
run dvc gc -T -f
run dvc gc -a -f
run dvc gc -A -f --skip-failed
run dvc gc --rev broken -f --skip-failed
