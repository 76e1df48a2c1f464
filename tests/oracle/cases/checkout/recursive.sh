# -R: everything tracked by files below a directory.
project
mkdir -p s/t s/d
echo 1 >a
echo 2 >s/b
echo 3 >s/t/c
echo 4 >s/d/x
run -q dvc add a s/b s/t/c s/d
printf 'stages:\n  x:\n    cmd: echo 5 >x\n    outs: [x]\n' >s/t/dvc.yaml
run -q dvc repro s/t/dvc.yaml
rm -r a s/b s/t/c s/d s/t/x
run dvc checkout s
run dvc checkout -R s/t
run dvc checkout -R s
rm s/b
cd s
run dvc checkout -R .
cd ..
rm s/b s/d/x
run dvc checkout -R s/d
run dvc checkout -R s/b
run dvc checkout -R s/b.dvc
run dvc checkout -R nosuch
run dvc checkout -R .
