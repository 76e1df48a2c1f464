# diff: an entry of DVC 2 and the same file tracked anew.
project
printf 'a\r\nb\r\n' >text
echo plain >plain
file text.dvc <<T
outs:
- md5: $(printf 'a\nb\n' | md5sum | cut -d' ' -f1)
  size: 6
  path: text
T
file plain.dvc <<T
outs:
- md5: $(md5sum <plain | cut -d' ' -f1)
  size: 6
  path: plain
T
printf '/text\n/plain\n' >.gitignore
commit legacy
run dvc diff
run dvc diff --hide-missing
run -q dvc commit -f
run dvc diff
echo more >>plain
run dvc diff
run -q dvc add plain
run dvc diff --show-hash
