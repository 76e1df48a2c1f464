# A cache outside of the project: relative, from a subdirectory, in config.local, moved away, shared by two projects.
project
mkdir -p sub
echo 1 >a
cd sub
run dvc cache dir ../../ext/cache
cd ..
run dvc add a
rm a
run dvc checkout
mv ../ext/cache ../ext/moved
rm a
run dvc checkout
run dvc cache dir --local ../ext/moved
run dvc checkout
echo 2 >b
run dvc add b
run dvc config cache.dir nowhere/deep
echo 3 >c
run dvc add c
run dvc config --local --unset cache.dir
run dvc add c
