# An object that is not what its name says and may have been written to is not believed.
deviation corrupt-object
project
echo 1 >x
run -q dvc add x
rm x
object=.dvc/cache/files/md5/b0/26324c6904b2a9cb4b88d6d61c81d1
chmod 644 $object
echo broken >$object
run dvc checkout
run dvc status
