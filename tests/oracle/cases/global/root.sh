# `root` prints the way up.
project
mkdir -p a/b
run dvc root
cd a/b
run dvc root
run dvc root -q
