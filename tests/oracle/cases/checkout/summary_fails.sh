# --summary of a checkout that fails, before anything was done, in part, or altogether.
project
echo 1 >a
echo 2 >b
mkdir d
echo 3 >d/x
echo 4 >d/y
dvc add -q a b d
commit one
run dvc checkout --summary nosuch
rm a
rm -f .dvc/cache/files/md5/b0/26*
run dvc checkout --summary a
run dvc checkout --summary
rm b
run dvc checkout --summary
rm -f .dvc/cache/files/md5/6d/7fce*
run dvc checkout --summary d
rm d/y
run dvc checkout --summary d
run dvc checkout --summary --allow-missing
run dvc checkout --summary --allow-missing nosuch
echo 9 >b
run dvc checkout --summary b
run dvc checkout --summary --relink b
run dvc checkout --summary -q a
run dvc checkout --relink a
echo 'outs: [' >b.dvc
run -h dvc checkout --summary
run -h dvc checkout --summary b.dvc
