# --run: the stage is run and its results recorded.
project
echo 'lr: 1' >params.yaml
echo 1 >in
run dvc stage add --run -n a -d in -p lr -o out 'cat in >out'
snapshot
run dvc stage add --run -n a -f -d in -p lr -o out 'cat in >out'
run dvc stage add --run -n b -d nosuch 'echo 1'
run dvc stage add --run -n c -o c.out 'false'
run dvc stage add --run -n d -o nothing 'echo 1'
run dvc stage add --run -n e -p nosuch 'echo 1'
run dvc stage add --run -f -n a -d in -p lr -o out2 'cat in >out2'
rm out2
run dvc stage add --run -f -n a -d in -p lr -o out2 'cat in >out2'
mkdir w
run dvc stage add --run -n w -w w -o out -M m.json 'echo 1 >out; echo 2 >m.json; pwd'
echo 1 >tracked
commit
run dvc stage add --run -n t -o tracked 'echo 1 >tracked'
