# Symbolic links and the executable bit.
project
echo 1 >a
ln -s a l
echo 1 >x
commit baseline
rm l
ln -s x l
ln -s a new
chmod +x x
rm a
ln -s x a
experiment e1
run dvc exp apply e1
