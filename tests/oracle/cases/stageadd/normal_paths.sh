# Paths are written the shortest way.
project
mkdir a
run dvc stage add -n a -d ./in -d a/../b -o a/./c -m a//m 'echo 1'
run dvc stage add -n b -d a/ -o "$PWD/abs" 'echo 1'
