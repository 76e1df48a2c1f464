# diff: neither modes nor links are changes; ignored files are none of it.
project
mkdir data other
for f in a b; do echo "$f" >data/$f; done
echo x >other/x
ln -s ../other data/link
run -q dvc add data
commit data
chmod +x data/a
run dvc diff
ln -s ../other/x data/l
run dvc diff
rm data/l
printf '*.tmp\n' >.dvcignore
echo t >data/t.tmp
run dvc diff
