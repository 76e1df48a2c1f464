# -R: what is below a directory.
deviation exec-refs
deviation repro-dat
project
mkdir -p sub/deep
echo 1 >sub/f
echo 1 >sub/deep/g
echo 1 >h
run -q dvc add sub/f sub/deep/g h
commit first
echo 22 >sub/f
echo 22 >sub/deep/g
echo 22 >h
run dvc exp save -n s1 -R sub
run dvc status
run -q dvc exp save -n s2 sub
run -q dvc exp save -n s3 -R nosuch
rm .git/index # DVC leaves times in it that hide changes of the same second
git reset -q
