// A first file so that the target builds; replaced by the module's tests.
