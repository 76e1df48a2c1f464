# A project in a project has rules of its own, and is no part of the outer one.
project
echo '*.tmp' >.dvcignore
mkdir -p sub/d
echo 1 >sub/d/a
echo 2 >sub/d/b.tmp
run dvc check-ignore -d sub/d/b.tmp
cd sub
run -q dvc init --subdir
run dvc check-ignore -d -n -a d/b.tmp d/a
run dvc add d
cd ..
run dvc check-ignore -d -n -a sub sub/d/a sub/d/b.tmp
run dvc check-ignore -d sub/
run dvc add sub/d
