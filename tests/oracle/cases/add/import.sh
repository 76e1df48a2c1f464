# What an import made is not added again.
project
echo 1 >src
file imp.dvc <<TXT
md5: 1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
frozen: true
deps:
- path: src
  hash: md5
  md5: b026324c6904b2a9cb4b88d6d61c81d1
  size: 2
outs:
- path: imp
  hash: md5
  md5: b026324c6904b2a9cb4b88d6d61c81d1
  size: 2
TXT
echo 2 >imp
run dvc add imp
